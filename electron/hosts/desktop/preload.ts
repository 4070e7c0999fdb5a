// Hands the page its message port, takes it where menu and tray point, and passes dropped folders on. The page gets
// neither Node nor Electron, and no function of this script.
import { ipcRenderer, webUtils } from 'electron';

ipcRenderer.once('slipway:port', ({ ports }) => {
  window.postMessage('slipway:port', window.location.origin, [...ports]);
});
ipcRenderer.on('slipway:go', (_, hash: string, isCheck: boolean) => {
  window.location.hash = hash;
  if (isCheck) window.dispatchEvent(new Event('slipway:check'));
});
// The page's own scripts have run by then, so somebody listens.
window.addEventListener('DOMContentLoaded', () => ipcRenderer.send('slipway:connect'));

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
// `dragenter` as well: whenever the page below the pointer has changed, it decides alone whether a drop is taken.
for (const type of ['dragenter', 'dragover'] as const) {
  window.addEventListener(type, (event) => {
    if (holdsFiles(event)) event.preventDefault();
  });
}
window.addEventListener('drop', (event) => {
  const file = event.dataTransfer?.files[0];
  if (!event.isTrusted || !holdsFiles(event) || file === undefined) return;
  event.preventDefault();
  ipcRenderer.send('slipway:drop', webUtils.getPathForFile(file));
});
