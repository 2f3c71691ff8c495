export { makeEmptyStore as default } from '../src/store/empty-store.ts';
