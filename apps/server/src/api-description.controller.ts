import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Requires } from './access/requires.js';

/** The description of the interface, for programs that use it; it says nothing about anybody. */
@ApiExcludeController()
@Controller('api/openapi.json')
export class ApiDescriptionController {
  private document: OpenAPIObject | null = null;

  describe(document: OpenAPIObject): void {
    this.document = document;
  }

  @Get()
  @Requires('everybody')
  read(): unknown {
    return this.document;
  }
}
