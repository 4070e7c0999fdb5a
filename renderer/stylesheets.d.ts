// Style sheets of libraries, bundled by the build; they have no types of their own.
declare module '*.css';
