import { expect } from 'vitest';
import * as deviceTable from '../../../../src/access/session/device.table.ts';
import type { DeviceId, PersonId } from '../../../../src/database/id.ts';
import { newId } from '../../../../src/database/new-id.ts';
import { nobody } from '../../../an-id.ts';
import { contractOf } from '../../contract.ts';
import type { Played } from '../../play.ts';
import { aPerson, hours } from '../../rows.ts';

const { ownerOfDevice, insertDevice, touchDevice, devicesOf, endDevices } = deviceTable;

async function aDevice(played: Played, personId: PersonId, at = played.now, browser = 'Firefox') {
  const device = { id: newId<DeviceId>(played.service.chance), tokenMark: played.service.chance.bytes(32) };
  await played.write((tx) => insertDevice(tx, { ...device, personId, at, browser }));
  return device;
}

contractOf('an enrolled device', deviceTable, {
  ownerOfDevice: {
    'while it is used and not ended': async (played) => {
      const { read, write, now } = played;
      const her = await aPerson(played);
      const { id, tokenMark } = await aDevice(played, her);
      expect(await ownerOfDevice(read, tokenMark, hours(played, -1))).toEqual({ id, personId: her });
      expect(await ownerOfDevice(read, tokenMark, now)).toBeNull();
      expect(await ownerOfDevice(read, Buffer.alloc(0), hours(played, -1))).toBeNull();
      await write((tx) => endDevices(tx, her, id, now));
      expect(await ownerOfDevice(read, tokenMark, hours(played, -1))).toBeNull();
    },
  },
  insertDevice: {
    'once for one token': async (played) => {
      const her = await aPerson(played);
      const { tokenMark } = await aDevice(played, her);
      const again = { id: newId<DeviceId>(played.service.chance), tokenMark, personId: her };
      await expect(
        played.write((tx) => insertDevice(tx, { ...again, at: played.now, browser: '' })),
      ).rejects.toMatchObject({ code: '23505' });
      expect(await devicesOf(played.read, her, hours(played, -1))).toHaveLength(1);
    },
  },
  touchDevice: {
    'it alone': async (played) => {
      const { read, write } = played;
      const her = await aPerson(played);
      const [one, other] = [await aDevice(played, her), await aDevice(played, her)];
      await write((tx) => touchDevice(tx, one.id, hours(played, 2)));
      expect(await ownerOfDevice(read, one.tokenMark, hours(played, 1))).not.toBeNull();
      expect(await ownerOfDevice(read, other.tokenMark, hours(played, 1))).toBeNull();
    },
  },
  devicesOf: {
    'hers, the last used first': async (played) => {
      const { read, write } = played;
      const [her, other] = [await aPerson(played), await aPerson(played)];
      const first = await aDevice(played, her, hours(played, 1), 'Safari 🧭');
      const second = await aDevice(played, her, hours(played, 2), '');
      const ended = await aDevice(played, her, hours(played, 3));
      const old = await aDevice(played, her, hours(played, -9));
      await aDevice(played, other);
      await write((tx) => endDevices(tx, her, ended.id, hours(played, 4)));
      const devices = await devicesOf(read, her, hours(played, -8));
      expect(devices.map(({ id, browser }) => ({ id, browser }))).toEqual([
        { id: second.id, browser: '' },
        { id: first.id, browser: 'Safari 🧭' },
      ]);
      expect(devices[0]?.last_used_at).toEqual(hours(played, 2));
      expect(await devicesOf(read, her, hours(played, -10))).toContainEqual(
        expect.objectContaining({ id: old.id }),
      );
      expect(await devicesOf(read, nobody, hours(played, -10))).toEqual([]);
      return devices;
    },
  },
  endDevices: {
    'one of hers, or all of them, and nobody else’s': async (played) => {
      const { read, write, now } = played;
      const [her, other] = [await aPerson(played), await aPerson(played)];
      const [one] = [await aDevice(played, her), await aDevice(played, her), await aDevice(played, her)];
      const theirs = await aDevice(played, other);
      const left = async (of = her) => (await devicesOf(read, of, hours(played, -1))).length;
      await write((tx) => endDevices(tx, her, theirs.id, now));
      expect([await left(), await left(other)]).toEqual([3, 1]);
      await write((tx) => endDevices(tx, her, one.id, now));
      await write((tx) => endDevices(tx, her, one.id, hours(played, 1)));
      expect(await left()).toBe(2);
      await write((tx) => endDevices(tx, her, null, hours(played, 2)));
      expect([await left(), await left(other)]).toEqual([0, 1]);
      const query = read.selectFrom('device').select(['id', 'ended_at']).where('person_id', '=', her);
      const ended = await query.orderBy('ended_at').execute();
      expect(ended[0]).toEqual({ id: one.id, ended_at: now });
      return ended.map((row) => row.ended_at);
    },
  },
});
