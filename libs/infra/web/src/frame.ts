import {
  brandLogoAddress,
  brandStyleAddress,
  HOME,
  HR_CYCLES,
  HR_PEOPLE,
  myReportsAddress,
  SETTINGS,
} from '#contracts';

/** How an organisation looks beside its name. Null where it looks as Parallax does. */
export interface Brand {
  /** Its colour as it is used: one that can be read, as #rrggbb. */
  readonly colour: string | null;
  /** Hash of its logo. */
  readonly logo: string | null;
}

export const NO_BRAND: Brand = { colour: null, logo: null };

/** What stands around a page's content: title, destinations, the person's menu, the demo's notice. */
export interface Frame {
  readonly title: string;
  /** Address of the page, to mark the destination that it belongs to. */
  readonly path: string;
  readonly organisation: string;
  readonly brand: Brand;
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
              { href: SETTINGS, label: 'Settings' },
            ]
          : []),
      ].map((destination) => ({ ...destination, current: path.startsWith(destination.href) }));

/** Where a page gets the colour and the logo of its organisation. */
export const addressesOf = ({ colour, logo }: Brand) => ({
  brandStyle: colour === null ? null : brandStyleAddress(colour),
  brandLogo: logo === null ? null : brandLogoAddress(logo),
});

/** The frame of a page for someone without an account: a rater, or somebody about to sign in. */
export const openFrame = (title: string, path: string, more: Partial<Frame> = {}): Frame => ({
  title,
  path,
  organisation: 'Parallax',
  brand: NO_BRAND,
  demo: false,
  person: null,
  hr: false,
  csrf: null,
  styles: [],
  scripts: [],
  ...more,
});
