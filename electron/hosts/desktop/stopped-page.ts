// The page that is shown when the window's process ended: plain HTML without a script, so that it cannot stop as well.
import type { DesktopWords } from './words.ts';

/** Seconds until the window loads again by itself. */
const pauseSeconds = 3;

/** `stays` in the query: it stopped several times in a row and does not load again by itself. */
export function renderStoppedPage(words: DesktopWords, nonce: string, query: string): string {
  const { say, language } = words;
  const parameters = new URLSearchParams(query);
  const isOver = parameters.has('stays');
  const back = escapeHtml(`/${parameters.get('at') ?? ''}`);
  const again = isOver ? '' : `<meta http-equiv="refresh" content="${pauseSeconds};url=${back}">`;
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">${again}
<title>${escapeHtml(say('crash.title'))}</title>
<style nonce="${nonce}">
:root { font: 14px/20px "Segoe UI Variable Text", "Segoe UI", "Microsoft YaHei UI", system-ui, sans-serif; }
body { display: grid; place-content: center; height: 100vh; margin: 0 24px; }
h1 { font-size: 20px; line-height: 28px; }
p { max-width: 60ch; }
</style></head><body><main role="alert">
<h1>${escapeHtml(say('crash.title'))}</h1>
<p>${escapeHtml(say('crash.text'))} ${escapeHtml(say(isOver ? 'crash.stays' : 'crash.again'))}</p>
<p><a href="${back}">${escapeHtml(say('crash.reload'))}</a></p>
</main></body></html>`;
}

function escapeHtml(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replace(/[&<>"]/g, (letter) => names[letter] ?? letter);
}
