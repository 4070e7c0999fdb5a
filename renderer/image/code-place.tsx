// A place in the project's code, as editors and compilers name it.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { SourcePlace } from '../../electron/contract/image/project.ts';

const useStyles = makeStyles({
  place: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '12.5px',
    lineHeight: '20px',
    color: tokens.colorBrandForegroundLink,
    overflowWrap: 'anywhere',
  },
});

export function CodePlace({ place }: { readonly place: SourcePlace }) {
  return (
    <code className={useStyles().place} translate="no">
      {place.file}:{place.line}
    </code>
  );
}
