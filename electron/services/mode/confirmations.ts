// One-time confirmations of offers: whoever was shown what a switch does may start it, once.
import { AppError } from '../../contract/app-error.ts';
import { createSecret } from '../changes/identity.ts';

export interface Confirmations<Offer> {
  /** Remembers what was shown. Only the newest offers are kept. */
  give(offer: Offer): string;
  /** What was shown with it. Throws `AppError` CONFIRMATION_INVALID for a forged or used one; it is used up. */
  take(confirmation: string): Offer;
}

const mostOffers = 20;

/** Kept in this process alone: an offer does not outlive the Slipway that showed it. */
export function createConfirmations<Offer>(): Confirmations<Offer> {
  const offers = new Map<string, Offer>();
  return {
    give: (offer) => {
      const confirmation = createSecret();
      offers.set(confirmation, offer);
      const [oldest] = offers.keys();
      if (offers.size > mostOffers && oldest !== undefined) offers.delete(oldest);
      return confirmation;
    },
    take: (confirmation) => {
      const offer = offers.get(confirmation);
      offers.delete(confirmation);
      if (offer === undefined) throw new AppError('CONFIRMATION_INVALID', {});
      return offer;
    },
  };
}
