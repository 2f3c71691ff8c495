// The compiler writes only code; what the program reads at run time beside it is copied here.
import { cpSync, globSync } from 'node:fs';

const assets = globSync('{src,demo}/**/*.{css,json,yaml,svg,html,xml,txt,woff2,js,md}');
for (const file of assets) cpSync(file, `dist/${file}`);
