import { RequestMethod, type INestApplication } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ExplainedFailure } from '#database';
import { REQUIREMENT, type Requirement } from './requires.js';

export interface Route {
  readonly method: string;
  readonly path: string;
  readonly requires: Requirement;
}

const read = <Value>(key: string, target: object): Value | undefined =>
  Reflect.getMetadata(key, target) as Value | undefined;

/** Every route with what it asks for. @throws ExplainedFailure naming the routes that ask for nothing */
export function routesOf(app: INestApplication): Route[] {
  const scanner = new MetadataScanner();
  const routes: Route[] = [];
  const undeclared: string[] = [];
  for (const { instance, metatype } of app.get(DiscoveryService).getControllers()) {
    if (!instance || !metatype) continue;
    const proto = Object.getPrototypeOf(instance) as Record<string, object>;
    const base = read<string>(PATH_METADATA, metatype) ?? '';
    for (const name of scanner.getAllMethodNames(proto)) {
      const handler = proto[name];
      const own = handler && read<string>(PATH_METADATA, handler);
      if (!handler || own === undefined) continue;
      const path = `/${[base, own]
        .map((part) => part.replace(/^\/|\/$/g, ''))
        .filter(Boolean)
        .join('/')}`;
      const method = RequestMethod[read<RequestMethod>(METHOD_METADATA, handler) ?? RequestMethod.ALL];
      const requires = read<Requirement>(REQUIREMENT, handler) ?? read<Requirement>(REQUIREMENT, metatype);
      if (requires) routes.push({ method, path, requires });
      else undeclared.push(`${method} ${path}`);
    }
  }
  if (undeclared.length > 0)
    throw new ExplainedFailure(`这些接口没有声明所需的权限，系统不启动：${undeclared.join('、')}。`);
  return routes;
}
