// The one h1 of a page. It takes the focus after a change of page, so that readers hear where they are.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

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

/** False until the window has shown its first page: opening it must not take the focus. */
let hasOpened = false;

export function PageTitle({ children }: { readonly children: string }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (hasOpened) title.current?.focus();
    hasOpened = true;
  }, []);
  return (
    <h1 ref={title} className={useStyles().title} id={pageTitleId} tabIndex={-1}>
      {children}
    </h1>
  );
}
