// Starts Slipway in the tray when the person signs in, if they chose so. Windows keeps it in the registry of the person.
import { app } from 'electron';
import { hiddenArgument } from '../../core/desktop/open-request.ts';

/** Only the packaged app has a program of its own to start. */
export function setStartAtSignIn(isOn: boolean): void {
  if (!app.isPackaged) return;
  const { openAtLogin } = app.getLoginItemSettings({ args: [hiddenArgument] });
  if (openAtLogin !== isOn) app.setLoginItemSettings({ openAtLogin: isOn, args: [hiddenArgument] });
}
