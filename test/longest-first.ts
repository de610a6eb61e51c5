import { BaseSequencer, type TestSpecification } from 'vitest/node';

const walks = /every-page-is-accessible|in-a-language-that-nobody-speaks|nothing-typed-is-lost|is-killed/;

/** The long walks begin, where nothing is known of earlier runs too: at the end no worker waits for one of them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isWalk = ({ moduleId }: TestSpecification) => walks.test(moduleId);
    return [...sorted.filter(isWalk), ...sorted.filter((one) => !isWalk(one))];
  }
}
