import { HOME, HR_CYCLES, HR_PEOPLE, myReportsAddress } from '#contracts';

/** What stands around a page's content: title, destinations, the person's menu, the demo's notice. */
export interface Frame {
  readonly title: string;
  /** Address of the page, to mark the destination that it belongs to. */
  readonly path: string;
  readonly organisation: string;
  readonly demo: boolean;
  /** The signed-in person, or null on pages that need none. */
  readonly person: string | null;
  readonly hr: boolean;
  /** Token that forms of this page send back; null where nobody is signed in. */
  readonly csrf: string | null;
  /** Style sheets of this page beside the shared one, by their file names under /assets/. */
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}

export const destinationsOf = ({ person, hr, path }: Frame) =>
  person === null
    ? []
    : [
        { href: HOME, label: 'Home' },
        { href: myReportsAddress, label: 'Reports and plans' },
        ...(hr
          ? [
              { href: HR_CYCLES, label: 'Rounds' },
              { href: HR_PEOPLE, label: 'People' },
            ]
          : []),
      ].map((destination) => ({ ...destination, current: path.startsWith(destination.href) }));

/** The frame of a page for someone without an account: a rater, or somebody about to sign in. */
export const openFrame = (title: string, path: string, more: Partial<Frame> = {}): Frame => ({
  ...{ title, path, organisation: 'Parallax', demo: false, person: null, hr: false, csrf: null },
  ...{ styles: [], scripts: [], ...more },
});
