import { BaseSequencer, type TestSpecification } from 'vitest/node';

const walks = /in-a-language-that-nobody-speaks|nothing-typed-is-lost|is-killed/;

/** The long ones before the short ones, so that at the end no worker waits for one of them; a project in one piece,
 * so that each worker starts its service and its browser once. */
const projects = ['journeys', 'doors', 'deeds', 'contract', 'work', 'rules'];
const rank = ({ project, moduleId }: TestSpecification) =>
  walks.test(moduleId) ? -1 : projects.indexOf(project.name);

/** The long walks begin, where nothing is known of earlier runs too. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}
