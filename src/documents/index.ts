/**
 * Documents: papers as they are issued, with what each says signed by the installation's own key.
 *
 * Invariants: a paper is made of its stored content and of nothing else, so the same paper always
 * prints the same; what stands in its QR can be checked without a network and without us; a
 * revocation is shown wherever the paper is checked; papers of a simulation say so in what is
 * signed. Non-goals: deciding what a paper says (the room that issues it), certified signatures.
 */
export { issuePaper, type PaperDraft, revokePaper } from './actions.ts';
export { documentPaths } from './paths.ts';
export { documentProblems } from './problems.ts';
export { paperOf, paperPdf, papersOf } from './questions.ts';
export { readClaims } from './rules/claims.ts';
export { type Claims, type Paper, type PaperKind, paperWords } from './words.ts';
