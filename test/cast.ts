/** The people of the scenes. Practices and members are those of the sample directory. */
export const lea = { name: 'Léa Martin', email: 'lea.martin@courriel.example', phone: '06 39 98 12 34' };

export const lumiere = { reference: 'cabinet-lumiere-lyon', name: 'Cabinet Lumière' };
export const port = { reference: 'clinique-du-port-marseille', name: 'Clinique du Port' };

export const camille = { name: 'Dr Camille Moreau', email: 'camille.moreau@lumiere.example' };
export const ines = { name: 'Inès Faure', email: 'ines.faure@lumiere.example' };
export const theo = { name: 'Théo Garnier', email: 'theo.garnier@lumiere.example' };
export const samir = { name: 'Dr Samir Benali', email: 'samir.benali@port.example' };

export const botulinum = 'toxine-botulique';
