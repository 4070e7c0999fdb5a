// No window ever shows anything but our page, and a link leaves it only to a place on the list.
import { app, shell } from 'electron';
import { isOurPage } from './our-page.ts';

/** Guards every window that will be made. */
export function guardContents(isAllowedLink: (address: string) => boolean): void {
  app.on('web-contents-created', (_, contents) => {
    contents.setWindowOpenHandler(({ url }) => {
      if (isAllowedLink(url)) void shell.openExternal(url);
      return { action: 'deny' };
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => {
      if (!(event.isMainFrame && isOurPage(event.url))) event.preventDefault();
    });
  });
}
