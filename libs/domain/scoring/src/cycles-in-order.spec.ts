import { expect, it } from '@jest/globals';
import { cyclesInOrder } from './cycles-in-order.js';

const order = (...names: string[]) =>
  cyclesInOrder(names.map((cycle) => ({ cycle }))).map(({ cycle }) => cycle);

it('orders numbers by size, and anything else by code unit', () => {
  expect(order('10', '9', '2')).toEqual(['2', '9', '10']);
  expect(order('10', '9', '2b')).toEqual(['10', '2b', '9']);
  expect(order('2025-spring', '2024-autumn')).toEqual(['2024-autumn', '2025-spring']);
});
