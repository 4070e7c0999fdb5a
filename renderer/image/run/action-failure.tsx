// Why something that was asked for beside the title did not begin, below the title's whole row.
import { makeStyles } from '@fluentui/react-components';
import { FailureMessage } from '../../parts/failure-message.tsx';

const useStyles = makeStyles({ row: { flex: '1 0 100%', minWidth: 0 } });

export function ActionFailure(props: { readonly error: unknown; readonly title: string }) {
  return (
    <div className={useStyles().row}>
      <FailureMessage error={props.error} title={props.title} />
    </div>
  );
}
