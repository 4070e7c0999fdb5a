// How the window looks before its page has drawn anything, and what Windows draws into it.
export interface SystemLook {
  readonly platform: string;
  /** Of the operating system, such as `10.0.22631`. */
  readonly release: string;
  readonly dark: boolean;
  readonly highContrast: boolean;
  readonly reducedTransparency: boolean;
}

export interface WindowLook {
  /** What stands there until the page is drawn: the page's own colour, so that nothing flashes. */
  readonly background: string;
  /** The three buttons in the corner; without colours Windows uses those of the high contrast theme. */
  readonly overlay: {
    readonly height: number;
    readonly color?: string;
    readonly symbolColor?: string;
  };
  readonly material: 'mica' | 'none';
}

/** Mica needs Windows 11 22H2 (build 22621): https://learn.microsoft.com/windows/apps/design/style/mica */
const micaBuild = 22_621;
const barHeight = 48;

/** The colours of `renderer/theme/colors.ts`. */
const shells = {
  light: { shell: '#F0F2F5', symbols: '#1B1B1B' },
  dark: { shell: '#181A1D', symbols: '#FFFFFF' },
} as const;

export function chooseLook(system: SystemLook): WindowLook {
  const { shell, symbols } = shells[system.dark ? 'dark' : 'light'];
  if (system.highContrast) {
    return {
      background: system.dark ? '#000000' : '#FFFFFF',
      overlay: { height: barHeight },
      material: 'none',
    };
  }
  const build = Number(/^10\.0\.(\d+)/.exec(system.release)?.[1] ?? 0);
  const isMica = system.platform === 'win32' && build >= micaBuild && !system.reducedTransparency;
  return {
    background: isMica ? '#00000000' : shell,
    overlay: {
      height: barHeight,
      color: isMica ? '#00000000' : shell,
      symbolColor: symbols,
    },
    material: isMica ? 'mica' : 'none',
  };
}
