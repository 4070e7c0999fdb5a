// A part of the page that is loaded when it is wanted. Chromium drops what it is loading when the computer's network
// changes, and a container that starts does change it: so what fails is asked for again before anybody hears of it.

/** Milliseconds before each further try. */
const pauses = [300, 1_500];

/** The answer of the first try that works; throws what the last one threw. A browser asks anew for a file that failed. */
export async function loadPatiently<Value>(load: () => Promise<Value>): Promise<Value> {
  for (const pause of pauses) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return load();
}
