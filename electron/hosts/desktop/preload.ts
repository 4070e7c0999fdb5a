// Hands the page its message port, and nothing else: the page has neither Node nor Electron.
import { ipcRenderer } from 'electron';

ipcRenderer.once('slipway:port', ({ ports }) => {
  window.postMessage('slipway:port', window.location.origin, [...ports]);
});
// The page's own scripts have run by then, so somebody listens.
window.addEventListener('DOMContentLoaded', () => ipcRenderer.send('slipway:connect'));
