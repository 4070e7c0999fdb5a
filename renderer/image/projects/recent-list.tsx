// The projects that were open before, newest first, each with the image it has got.
import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons';
import type { RecentProject } from '../../../electron/contract/image/index.ts';
import { describeAge } from '../../../electron/core/format/duration.ts';
import { useWords } from '../../language/use-words.ts';
import { formatRoute } from '../../layout/route.ts';
import { useNow } from '../../layout/use-now.ts';
import { colors } from '../../theme/colors.ts';
import { useImageStyles } from '../styles.ts';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    backgroundColor: colors.card,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusXLarge,
    overflow: 'hidden',
  },
  item: { borderTop: `1px solid ${colors.line}`, ':first-child': { borderTop: 'none' } },
  link: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 16px',
    padding: '8px 16px',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outlineOffset: '-2px' },
  },
  words: { display: 'flex', flexDirection: 'column', flex: '1 1 240px', minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold, lineHeight: '20px' },
  image: { flex: '0 1 auto', minWidth: 0 },
  arrow: { fontSize: '16px', color: tokens.colorNeutralForeground2 },
});

export function RecentList({ projects }: { readonly projects: readonly RecentProject[] }) {
  const shared = useImageStyles();
  const styles = useStyles();
  const { say, tell } = useWords();
  const now = useNow(30_000);
  return (
    <section className={shared.stack} aria-label={say('imagePage.projects.recent')}>
      <h2 className={shared.title}>{say('imagePage.projects.recent')}</h2>
      <ul className={styles.list}>
        {projects.map(({ folder, name, openedAt, image }) => (
          <li key={folder} className={styles.item}>
            <a className={styles.link} href={formatRoute({ page: 'projects', target: folder })}>
              <span className={styles.words}>
                <span className={styles.name} translate="no">
                  {name}
                </span>
                <code className={shared.quiet} translate="no">
                  {folder}
                </code>
              </span>
              <span className={styles.image}>
                {image === null ? (
                  <span className={shared.quiet}>{say('imagePage.projects.noImage')}</span>
                ) : (
                  <code className={shared.code} translate="no">
                    {image}
                  </code>
                )}
              </span>
              <span className={shared.quiet}>{tell(describeAge(now - Date.parse(openedAt)))}</span>
              <ChevronRightRegular aria-hidden className={styles.arrow} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
