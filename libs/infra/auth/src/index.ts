export { AllowedTo, type Audience } from './allowed-to.js';
export { AuthModule } from './auth.module.js';
export { clearCookie, cookieOf, setCookie, type CookieName } from './cookies.js';
export { frameFor } from './frame-for.js';
export { LinkCookies } from './link-cookies.js';
export { refuseOpenRoutes } from './refuse-open-routes.js';
export { hashOf, keyFor, macOf, newToken, sameSecret } from './secrets.js';
export { Sessions } from './sessions.js';
export { ByLink, SignedIn, type LinkHolder, type Visitor } from './visitor.js';
