import type { Visit } from '../../web/index.ts';

/** Whoever has no producer's grant on the enterprise today acts in its name. */
export function isOnBehalf({ who, today }: Visit, enterpriseId: string): boolean {
  const own = who?.grants.some(
    ({ role, scope, from, until, isRevoked }) =>
      role === 'producer' &&
      scope.id === enterpriseId &&
      !isRevoked &&
      from <= today &&
      (until === null || today <= until),
  );
  return own !== true;
}
