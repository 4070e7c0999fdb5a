// What the stand-in does not have fails loudly, by name: nobody takes silence for Electron.

/** The same object, except that asking it for something it lacks throws. */
export function refuseMissing<Api extends object>(name: string, api: Api): Api {
  return new Proxy(api, {
    get: (target, property) => {
      // `then` is asked of whatever is awaited or exported.
      if (typeof property === 'symbol' || property === 'then' || property in target) {
        const value = Reflect.get(target, property);
        // Private fields belong to the object itself, not to what stands before it.
        return typeof value === 'function' ? value.bind(target) : value;
      }
      throw new Error(`the desktop stand-in has no ${name}.${property}`);
    },
  });
}
