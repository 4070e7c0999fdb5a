// Names one after the other, with the marks that the language sets between them.

/** `Dockerfile, compose.yaml`, in Chinese `Dockerfile、compose.yaml`. */
export function listNames(language: string, names: readonly string[]): string {
  return new Intl.ListFormat(language, { type: 'conjunction', style: 'narrow' }).format(names);
}
