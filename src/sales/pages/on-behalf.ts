import type { Visit } from '../../web/index.ts';

/** Whoever has no producer's grant on the enterprise acts in its name. */
export function isOnBehalf(visit: Visit, enterpriseId: string): boolean {
  const own = visit.who?.grants.some(
    (grant) => grant.role === 'producer' && grant.scope.id === enterpriseId,
  );
  return own !== true;
}
