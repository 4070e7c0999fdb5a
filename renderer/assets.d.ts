// Files the bundler turns into addresses.
declare module '*.svg' {
  export const address: string;
  export { address as default };
}
