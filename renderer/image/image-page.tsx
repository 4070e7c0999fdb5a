// Projects: the list of them, or the wizard of the one that is open.
import { useArea } from '../language/use-area.ts';
import { useRoute } from '../layout/route.ts';
import { ProjectsPage } from './projects/projects-page.tsx';
import { Wizard } from './wizard/wizard.tsx';

export function ImagePage() {
  useArea('image');
  const { target } = useRoute();
  return target === undefined ? <ProjectsPage /> : <Wizard key={target} folder={target} />;
}
