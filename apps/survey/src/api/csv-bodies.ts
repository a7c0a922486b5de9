import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';

const TWENTY_MEGABYTES = 20 * 1024 * 1024;

/** Lets the API take CSV as it is, up to 20 MB. What it says is read where it is imported. */
@Injectable()
export class CsvBodies implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const fastify: FastifyInstance = this.host.httpAdapter.getInstance();
    const limit = { parseAs: 'buffer', bodyLimit: TWENTY_MEGABYTES } as const;
    fastify.addContentTypeParser('text/csv', limit, (_request, body, done) => done(null, body));
  }
}
