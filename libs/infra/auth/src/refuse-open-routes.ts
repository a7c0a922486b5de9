import { type INestApplication, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { AUDIENCE } from './allowed-to.js';

/** Refuses to start while a route does not say who may call it. */
export function refuseOpenRoutes(app: INestApplication): void {
  const reflector = app.get(Reflector);
  const scanner = new MetadataScanner();
  const open = app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ metatype, instance }) => {
      if (!metatype || typeof instance !== 'object' || instance === null) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, Function>;
      return scanner
        .getAllMethodNames(prototype)
        .filter((name) => Reflect.hasMetadata(METHOD_METADATA, prototype[name]!))
        .filter((name) => !reflector.getAllAndOverride(AUDIENCE, [prototype[name]!, metatype]))
        .map((name) => {
          const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, prototype[name]!) as number];
          return `${method} ${String(Reflect.getMetadata(PATH_METADATA, prototype[name]!))} (${metatype.name}.${name})`;
        });
    });
  if (open.length > 0) throw new Error(`These routes do not say who may call them: ${open.join(', ')}.`);
}
