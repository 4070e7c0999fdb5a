// The form of the file that is open, by its kind.
import type { ConfigOverview } from '../../../electron/contract/config.ts';
import { DaemonForm } from '../daemon/daemon-form.tsx';
import { DaemonChoice } from '../daemon-choice.tsx';
import type { Examined } from '../examine.ts';
import { useCardStyles } from '../styles.ts';
import type { PageTarget } from '../target.ts';
import type { EditingHandle } from '../use-editing.ts';
import { DistroForm } from './distro-form.tsx';
import { LimitsForm } from './limits-form.tsx';

export function FileForm(props: {
  readonly target: PageTarget;
  readonly overview: ConfigOverview;
  readonly handle: EditingHandle;
  readonly examined: Examined;
}) {
  const cards = useCardStyles();
  const { target, overview, handle, examined } = props;
  switch (target.kind) {
    case 'wslconfig':
      return <LimitsForm handle={handle} examined={examined} host={overview.host} />;
    case 'wsl.conf':
      return (
        <DistroForm
          handle={handle}
          examined={examined}
          host={overview.host}
          distro={overview.distros.find(({ name }) => name === target.distro)}
        />
      );
    case 'daemon':
      return (
        <div className={cards.stack}>
          <DaemonChoice containers={target.containers} />
          <DaemonForm
            text={handle.editing.text}
            onChange={handle.edit}
            containers={target.containers}
          />
        </div>
      );
  }
}
