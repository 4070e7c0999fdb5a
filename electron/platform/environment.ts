// Environment variables as the platform compares their names: without regard to case on Windows.

export type Environment = Readonly<Record<string, string | undefined>>;

/** A copy whose names are found as the platform finds them; listing it gives the names as they were set. */
export function readEnvironment(variables: Environment, platform: string): Environment {
  const copy = { ...variables };
  if (platform !== 'win32') return copy;
  const names = new Map(Object.keys(copy).map((name) => [name.toUpperCase(), name]));
  return new Proxy(copy, {
    get: (target, name) =>
      typeof name === 'string' ? target[names.get(name.toUpperCase()) ?? name] : undefined,
  });
}
