/** The oldest browsers in which every page works (decision 0021, case pages-101), as the builder writes them: iOS and
 * Safari 16.4, Chrome and Edge 109, Firefox 115 ESR. */
export const browsers = ['ios16.4', 'safari16.4', 'chrome109', 'edge109', 'firefox115'];
