// Opens the wizard of a folder, as a page of its own that back leads away from.
import { navigate } from '../../layout/route.ts';

export function openProject(folder: string): void {
  navigate({ page: 'projects', target: folder, step: 'project' });
}
