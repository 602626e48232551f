// What one would write instead: a controller, a DTO, an entity, `save`.
import 'reflect-metadata';
import { Body, Controller, Module, Post, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { InjectRepository, TypeOrmModule } from '@nestjs/typeorm';
import { IsDateString, IsOptional, IsString, IsUUID } from 'class-validator';
import { Column, Entity, PrimaryGeneratedColumn, Repository } from 'typeorm';

@Entity({ name: 'bench_leaves' })
class LeaveEntity {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') caseId: string;
  @Column('date') appliedOn: string;
  @Column('text') reason: string;
  @Column('text') destination: string;
  @Column('date') startOn: string;
  @Column('date') dueOn: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}

class LeaveDto {
  @IsUUID() caseId: string;
  @IsDateString() appliedOn: string;
  @IsString() reason: string;
  @IsString() destination: string;
  @IsDateString() startOn: string;
  @IsDateString() dueOn: string;
  @IsOptional() @IsString() leaveId?: string;
}

@Controller('leaves')
class LeavesController {
  constructor(@InjectRepository(LeaveEntity) private readonly leaves: Repository<LeaveEntity>) {}

  @Post()
  save(@Body() dto: LeaveDto): Promise<LeaveEntity> {
    return this.leaves.save(this.leaves.create(dto));
  }
}

@Module({
  imports: [
    TypeOrmModule.forRoot({
      type: 'postgres',
      url: process.env['DATABASE_URL'] ?? '',
      entities: [LeaveEntity],
      synchronize: true,
      extra: { max: 16 },
    }),
    TypeOrmModule.forFeature([LeaveEntity]),
  ],
  controllers: [LeavesController],
})
class CrudModule {}

const app = await NestFactory.create<NestFastifyApplication>(CrudModule, new FastifyAdapter(), {
  logger: ['error'],
});
app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }));
await app.listen(0, '127.0.0.1');
process.stdout.write(`${await app.getUrl()}\n`);
process.once('SIGTERM', () => process.exit(0));
