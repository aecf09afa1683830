import { connectHost } from './host.ts';
import { ComparisonPage } from './page.ts';

const page = new ComparisonPage();
page.host = connectHost();
document.body.append(page);
