export { frameFor } from '#infra/auth';
