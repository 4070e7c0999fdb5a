// Preloaded into Node before the built main bundle: its `electron` is the stand-in, everything else is what ships. A
// spec that proves a protection may ask for one to be taken out of the bundle as it is loaded.
import { registerHooks } from 'node:module';
import { mutate } from './mutations.ts';

const standIn = new URL('double/index.ts', import.meta.url).href;
const bundles = new URL('../../out/main/', import.meta.url).href;
const mutation = process.env.SLIPWAY_MUTATION;
/** What Windows says of a signature is the stand-in's to answer; who is trusted stays Slipway's to judge. */
const windowsWord = /\/out\/main\/parts\/ask-signature-[\w-]+\.js$/;
const standInWord = `export { askSignature } from '${new URL('double/system.ts', import.meta.url)}';`;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
  load: (url, context, next) => {
    if (windowsWord.test(url)) {
      return { format: 'module', source: standInWord, shortCircuit: true };
    }
    const loaded = next(url, context);
    if (mutation === undefined || !url.startsWith(bundles)) return loaded;
    return { ...loaded, source: mutate(mutation, String(loaded.source ?? '')) };
  },
});

// A protection that is not found is one that nobody would miss.
process.once('exit', () => {
  if (mutation !== undefined && !mutate.applied) console.error(`nothing to mutate: ${mutation}`);
});
