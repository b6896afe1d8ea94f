/**
 * The front hall: frame, forms, guards, errors, assets; the one way from a request to a page.
 *
 * Invariants: no inline script or style; every route is judged before it runs; a refused form comes
 * back filled in with status 422; pages work without script.
 * Non-goals: knowing any room's business, sessions (people), API documents (api).
 */
export { addressOf } from './address.ts';
export {
  type Api,
  type ApiVisit,
  answers,
  buildApi,
  daySchema,
  errorsOf,
  given,
  instantSchema,
  openapiDocument,
  signedIn,
  takes,
} from './api.tsx';
export { buildApp, judge } from './app.tsx';
export { type Assets, buildAssets } from './assets/build.ts';
export {
  ErrorSummary,
  Field,
  FileField,
  makeOnce,
  NewId,
  nothingRefused,
  orRefused,
  refusedStatus,
  Select,
  Submit,
  TextArea,
  typedIn,
} from './forms.tsx';
export { filesMax, receiveBytes, receiveFiles, receiveSmallFiles } from './multipart.ts';
export { Pager } from './pager.tsx';
export {
  Bars,
  type Crumb,
  Crumbs,
  Empty,
  Entries,
  Figure,
  formatCount,
  formatPercent,
  Progress,
  Rp,
  Scroll,
  Share,
  Table,
} from './parts.tsx';
export { qrPicture } from './qr.ts';
export { referenceRoutes } from './reference.tsx';
export { filesTakenBy, type Route, redirect, takersOf, wayBack } from './route.ts';
export { sentFile, sentTable } from './sent-file.ts';
export {
  type Page,
  pageAsked,
  param,
  type Refused,
  type Services,
  todayAt,
  type Visit,
} from './visit.ts';
export { inLocale, type Messages } from './words.ts';
