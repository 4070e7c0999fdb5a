// Electron's fuses, set in the packaged program before it is signed. With `strictlyRequireAllFuses` a fuse that a new
// Electron adds fails the build until somebody has decided about it here.
import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

/** Which fuses are on (https://www.electronjs.org/docs/latest/tutorial/fuses). */
export const fuses: Readonly<Record<FuseV1Options, boolean>> = {
  // Slipway.exe must not be a Node for whoever can set an environment variable.
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // Needs a snapshot file of our own, which there is not.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // The page is served under app://.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // WebAssembly's bounds checks by traps, as Chromium has them; off only costs speed.
  [FuseV1Options.WasmTrapHandlers]: true,
};

interface PackedApp {
  readonly appOutDir: string;
  readonly electronPlatformName: string;
  readonly packager: {
    readonly executableName?: string;
    readonly appInfo: { readonly productFilename: string };
  };
}

/** electron-builder calls it with the packed app, before the program is signed. */
export async function afterPack({ appOutDir, electronPlatformName, packager }: PackedApp) {
  const program =
    electronPlatformName === 'win32'
      ? `${packager.appInfo.productFilename}.exe`
      : (packager.executableName ?? packager.appInfo.productFilename);
  await flipFuses(join(appOutDir, program), {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    ...fuses,
  });
}
