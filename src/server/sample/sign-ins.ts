import { hashPassword } from '../../access/session/password.ts';
import { type Service, transact } from '../../database/service.ts';
import { personByEmail, savePassword } from '../../people/person.table.ts';
import { saveOperator } from '../../people/save-operator.table.ts';

/** The password of the sample's sign-ins, which exist nowhere else. */
export const samplePassword = 'un lilas pour essayer';

/** One sign-in for each kind of person. */
export const sampleSignIns = {
  doctor: 'camille.moreau@lumiere.example',
  manager: 'ines.faure@lumiere.example',
  assistant: 'theo.garnier@lumiere.example',
  operator: 'operateur@relais.example',
} as const;

/** Gives the people of the sample's sign-ins their password, and makes its operator. */
export async function makeSignIns(service: Service): Promise<void> {
  const passwordHash = await hashPassword(service.chance, samplePassword);
  await transact(service, async (within) => {
    await saveOperator(within, { email: sampleSignIns.operator, name: 'Dominique Renard' });
    for (const email of Object.values(sampleSignIns)) {
      const person = await personByEmail(within.tx, email);
      if (person) await savePassword(within.tx, person.id, passwordHash);
    }
  });
}
