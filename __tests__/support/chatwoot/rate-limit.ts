/** rack-attack's counter of requests per IP address and wall-clock minute. */
export interface RateLimit {
  /** Counts a request, and returns whether it exceeds the limit. */
  exceeded(address: string): boolean;
  /** Behaves as if the next minute had begun. */
  turnMinute(): void;
}

/** Chatwoot doesn't limit loopback. Tests use loopback, so this exemption can be disabled. */
export function rateLimit(limit: number, safelistLoopback: boolean): RateLimit {
  const counts = new Map<string, number>();
  let counted = currentMinute();
  return {
    exceeded(address) {
      if (safelistLoopback && isLoopback(address)) return false;
      if (counted !== currentMinute()) counts.clear();
      counted = currentMinute();
      const count = (counts.get(address) ?? 0) + 1;
      counts.set(address, count);
      return count > limit;
    },
    turnMinute: () => counts.clear(),
  };
}

function currentMinute(): number {
  return Math.floor(Date.now() / 60_000);
}

function isLoopback(address: string): boolean {
  return /^(::ffff:)?127\.|^::1$/.test(address);
}
