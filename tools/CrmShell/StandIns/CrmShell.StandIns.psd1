@{
    RootModule = '../../CrmShell.dll'
    ModuleVersion = '0.1.0'
    GUID = 'b6c0d1f5-1d43-4b0c-8b0b-2f2f6f0f6c11'
}
