import { createHmac, randomBytes } from 'node:crypto';
import type { Db } from '../store/database.ts';
import { visitorSalt } from '../store/views.ts';

/**
 * Tells visitors apart for one day without keeping who they are: a hash of the network address, keyed with a salt
 * that all processes share for the day and that is thrown away afterwards.
 */
export class Visitors {
  #db: Db;
  #salt: { day: string; salt: string } | null = null;

  constructor(db: Db) {
    this.#db = db;
  }

  async hash(address: string): Promise<string> {
    const today = new Date().toISOString().slice(0, 10);
    if (this.#salt?.day !== today)
      this.#salt = await visitorSalt(this.#db, randomBytes(32).toString('base64url'));
    return createHmac('sha256', this.#salt.salt).update(network(address)).digest('base64url').slice(0, 22);
  }
}

/** A person's IPv6 addresses change within one /64: the limit is on that. */
function network(address: string): string {
  return address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address;
}
