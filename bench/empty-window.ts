// The smallest desktop app there is: one window with one line in it. What Slipway's start is measured against.
import { app, BrowserWindow, session } from 'electron';

void app.whenReady().then(() => {
  session.defaultSession.protocol.handle(
    'app',
    () =>
      new Response('<!doctype html><button>Ready</button>', {
        headers: { 'content-type': 'text/html' },
      }),
  );
  void new BrowserWindow({ width: 1280, height: 800 }).loadURL('app://slipway/');
});
