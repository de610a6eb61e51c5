import { expect } from 'vitest';
import type { EnquiryId } from '../../../src/database/id.ts';
import * as replayTable from '../../../src/watching/replay.table.ts';
import { contractOf, onItsOwn } from '../contract.ts';
import { cameOfOffer, hours, tallyIs } from '../rows.ts';

const { sentSince } = replayTable;

contractOf('what is replayed', replayTable, {
  sentSince: {
    'the newest first, a page at a time, each once': onItsOwn(async (played) => {
      const { read, now } = played;
      expect(await sentSince(read, { since: now, after: null, most: 9 })).toEqual([]);
      const ids: EnquiryId[] = [];
      for (const hour of [0, 2, 1, 1, 1]) {
        const id = await played.newEnquiry();
        await tallyIs(played, id, { sent_at: hours(played, hour) });
        ids.push(id);
      }
      await tallyIs(played, await played.newEnquiry(), { sent_at: null });
      const all = await sentSince(read, { since: hours(played, 1), after: null, most: 9 });
      const same = ids.slice(2).sort().reverse();
      expect(all.map((one) => one.id)).toEqual([ids[1], ...same]);
      const pages = [];
      for (let after: { sentAt: Temporal.Instant; id: EnquiryId } | null = null; ; ) {
        const page = await sentSince(read, { since: hours(played, 1), after, most: 2 });
        if (page.length === 0) break;
        pages.push(...page);
        after = page.at(-1) ?? null;
      }
      expect(pages).toEqual(all);
      return all;
    }),
    'of a secondary one, when others served her': onItsOwn(async (played) => {
      const [first, own] = [await played.newEnquiry(), await played.newEnquiry()];
      await cameOfOffer(played, own, first);
      await tallyIs(played, first, { served_at: hours(played, 1) });
      await tallyIs(played, own, { served_at: hours(played, 2) });
      const sent = await sentSince(played.read, { since: played.now, after: null, most: 9 });
      expect(new Map(sent.map((one) => [one.id, one.servedAt]))).toEqual(
        new Map([
          [first, null],
          [own, hours(played, 1)],
        ]),
      );
      return sent;
    }),
  },
});
