// The one h1 of a page. It takes the focus after a change of page, so that readers hear where they are.
import { makeStyles, tokens } from '@fluentui/react-components';

export const pageTitleId = 'page-title';

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: '24px',
    lineHeight: '32px',
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
});

export function PageTitle({ children }: { readonly children: string }) {
  return (
    <h1 className={useStyles().title} id={pageTitleId} tabIndex={-1}>
      {children}
    </h1>
  );
}
