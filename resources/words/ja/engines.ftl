### What each engine can and cannot do (src/engines).

## Subjects of the comparison
engines-runs-on = 実行される場所
engines-signs-in-as = Active Directory で使用するアカウント
engines-several-forests = 複数のフォレスト
engines-join-across-forests = 複数のフォレストにオブジェクトを持つ 1 人のユーザー
engines-scope-by-ou = OU の選択
engines-exclude-inside-include = 対象の OU の中にある OU の除外
engines-later-children-out = 後から作成された OU を対象外にする
engines-renamed-ou = 名前変更または移動された OU
engines-object-limit = オブジェクト数
engines-group-size = 1 つのグループのメンバー数
engines-source-anchor-choice = ソース アンカーの選択
engines-sign-in-attribute = 別の属性をサインイン名にする
engines-password-hash-sync = パスワード ハッシュ同期
engines-password-writeback = パスワード ライトバック
engines-exchange-hybrid = Exchange ハイブリッドの書き戻し
engines-device-writeback = デバイスの書き戻し
engines-directory-extensions = ディレクトリ拡張機能
engines-group-writeback = グループの書き戻し
engines-writeback-group-kinds = 書き戻すグループの種類と形式
engines-writeback-choice = 書き戻すグループの個別選択
engines-writeback-target-in-scope = 同期対象外のターゲット OU
engines-writeback-naming = 書き込まれるグループの名前
engines-writeback-removal = グループの書き戻しをオフにした場合
engines-staging = ステージング モード
engines-deletion-limit = 削除のしきい値
engines-delegation-groups = 委任グループ

## Microsoft Entra Cloud Sync. Sentences without full stop.
engines-cloud-runs-on = 1 台以上の Windows サーバー上の小さなプロビジョニング エージェント。複数を同時に稼働でき、構成はテナントにあります
engines-cloud-signs-in-as = エージェントのセットアップで作成されるグループ管理サービス アカウント。権限は機能ごとに付与されます
engines-cloud-several-forests = フォレストごとに専用のエージェントがあり、フォレスト間の接続は問いません
engines-cloud-join-across-forests = メタバースがないため、複数のフォレストにある 1 人のオブジェクトを統合できません
engines-cloud-scope-by-ou = 対象に含める OU の一覧。1 つの構成につき最大 59 個です
engines-cloud-exclude-inside-include = 一覧は含めることしかできません。除外の隣のコンテナーが 1 つずつ一覧に入り、その直上にあるものは同期されません
engines-cloud-later-children-out = 対象の OU の下に後から作成された OU は常に同期されます
engines-cloud-renamed-ou = 識別名をテキストとして保持するため、新しい名前を認識しません。Syncwright は objectGUID で認識します
engines-cloud-object-limit = 1 つのドメインで最大 150,000 オブジェクト
engines-cloud-group-size = 最大 50,000 メンバー
engines-cloud-source-anchor-choice = 値がある場合は ms-DS-ConsistencyGuid、それ以外は objectGUID。ほかの属性は使用できません
engines-cloud-sign-in-attribute = 構成の属性マッピングで指定します
engines-cloud-password-hash-sync = 各ドメインに対する 2 つのレプリケーション権限が必要です
engines-cloud-password-writeback = Microsoft Entra ID P1 または P2 とセルフサービス パスワード リセットが必要です
engines-cloud-exchange-hybrid = 構成の一部として行われます。Exchange スキーマが必要です
engines-cloud-device-writeback = デバイスの読み取りも書き込みも行いません
engines-cloud-directory-extensions = 構成の属性マッピングで指定します
engines-cloud-group-writeback = Microsoft Entra ID から Active Directory へのプロビジョニング。エージェント 1.1.2334.0 と Windows Server 2016 のスキーマが必要です
engines-cloud-writeback-group-kinds = クラウドで作成されたセキュリティ グループ (割り当て済みまたは動的) をユニバーサル セキュリティ グループとして書き戻します。Microsoft 365 グループとメールが有効なグループは対象外です
engines-cloud-writeback-choice = すべてのグループまたは選択したグループ、および属性フィルター
engines-cloud-writeback-target-in-scope = ターゲット OU は同期の対象に含まれている必要はありません
engines-cloud-writeback-naming = 常に表示名の先頭 51 文字、「_」、オブジェクト ID の末尾 12 桁です
engines-cloud-writeback-removal = オフにするとジョブが一時停止します。書き込まれたグループは残り、更新されなくなります。選択から外れたグループ、またはクラウドで完全に削除されたグループは、Active Directory でも削除されます
engines-cloud-staging = ステージング サーバーはありません。オンデマンド プロビジョニングで 1 つのオブジェクトを試してください
engines-cloud-deletion-limit = 既定では 1 回の実行につき 500 件の削除まで。超えるとジョブは検疫されます
engines-cloud-delegation-groups = 変更できるユーザーはテナントのロールで決まります。グループは独自のエージェントやツールで利用します

## Microsoft Entra Connect Sync
engines-connect-runs-on = データベースを備えた 1 台の Windows Server。必要に応じてステージング モードの 2 台目を追加できます
engines-connect-signs-in-as = フォレストごとに 1 つのユーザー アカウント。権限は機能ごとに付与され、Domain Admins や Enterprise Admins は使用しません
engines-connect-several-forests = すべてのフォレストにサーバーから到達できる必要があります
engines-connect-join-across-forests = mail、objectSid と msExchMasterAccountSid、アカウント名、または任意の属性で結合します
engines-connect-scope-by-ou = 全ドメインのツリーで、含める OU と除外する OU を指定します
engines-connect-exclude-inside-include = 一覧にある最も近い OU が、どの深さでも優先されます
engines-connect-later-children-out = 後から下に作成された OU を同期するかどうかを、一覧の OU ごとに指定します
engines-connect-renamed-ou = 識別名をテキストとして保持するため、名前を変更すると次回のフル インポートでオブジェクトが削除されます。Syncwright は objectGUID で OU を認識します
engines-connect-object-limit = 組み込みデータベースで約 100,000 オブジェクト、SQL Server ではそれ以上
engines-connect-group-size = 最大 250,000 メンバー。付属の規則では 50,000 メンバー
engines-connect-source-anchor-choice = ms-DS-ConsistencyGuid、objectGUID、または別の属性。後から変更できるのは objectGUID から ms-DS-ConsistencyGuid への変更のみです
engines-connect-sign-in-attribute = インストール時に選択し、その後は変更できません
engines-connect-password-hash-sync = 各ドメインに対する 2 つのレプリケーション権限が必要です
engines-connect-password-writeback = Microsoft Entra ID P1 または P2、セルフサービス パスワード リセット、およびパスワードの変更禁止期間 0 が必要です
engines-connect-exchange-hybrid = 9 個の属性が書き戻されます。Exchange スキーマが必要です
engines-connect-device-writeback = 1 つのフォレストのみ。Windows Server 2012 R2 のスキーマと専用のコンテナーが必要です。P1 または P2 が必要です
engines-connect-directory-extensions = 1 つのオブジェクトにつき最大 100 個の属性、各 250 文字まで
engines-connect-group-writeback = Microsoft 365 グループ用のバージョン 1。バージョン 2 は 2024 年 6 月 30 日に終了しました
engines-connect-writeback-group-kinds = Microsoft 365 グループをユニバーサル配布グループとして書き戻します。セキュリティ グループには Cloud Sync が必要です
engines-connect-writeback-choice = すべての Microsoft 365 グループ。個別の除外は Microsoft Graph の writebackConfiguration で行います
engines-connect-writeback-target-in-scope = ターゲット OU は同期の対象に含まれている必要があります。含まれていないと、各グループが "parent missing" で失敗します
engines-connect-writeback-naming = 「Group_」とオブジェクト ID、または表示名、「_」、オブジェクト ID の末尾 12 桁
engines-connect-writeback-removal = オフにすると、次のサイクルで書き込まれたグループが削除されます
engines-connect-staging = ステージング モードのサーバーはインポートと計算を行いますが、何もエクスポートしません
engines-connect-deletion-limit = 既定では 1 回のエクスポートにつき 500 件の削除まで。超えると何もエクスポートされません
engines-connect-delegation-groups = ADSyncAdmins、ADSyncOperators、ADSyncBrowse、ADSyncPasswordSet の各グループ。インストール時に指定します

## What a document asks for that its engine cannot do, and what to do instead
engines-other-engine = エンジンとして Microsoft Entra Connect Sync を選択してください
engines-no-exclude = { $dn } は、対象の OU の中で除外されています
engines-no-exclude-uncounted = Cloud Sync には隣のコンテナーが 1 つずつ設定されます。「ドメインと OU」のページでドメインを集計すると、それで対象全体が同期されるかどうかが表示されます。
engines-left-out-objects = 同期対象の { $n } 個のオブジェクトが同期されません: { $containers ->
       *[other] { $containers } 個のコンテナー ({ $which } など) の直下
    }
engines-left-out-instead = その下位に除外があります。除外をやめるか、その直上にあるオブジェクトを専用の OU に移動してください。または、{ engines-other-engine }。
engines-carried-in-parts = Cloud Sync には { $domain } の { $n } 個のコンテナーが 1 つずつ設定され、同じオブジェクトが同期されます
engines-carried-in-parts-why = { $dn } は対象の OU の中で除外されていますが、Cloud Sync の一覧は含めることしかできません
engines-carried-in-parts-later = { $n } 個のコンテナー ({ $which } など) の直下に後から作成された OU は、計画を作成し直すまで同期されません。
engines-no-count = { $domain } では { $count } 個の OU が対象です
engines-no-count-instead = より上位の OU を、最大 { $most } 個まで含めてください。または、{ engines-other-engine }。
engines-no-objects = { $domain } の { $n } 個のオブジェクトが範囲に含まれています
engines-no-objects-instead = 同期が不要な OU を範囲から外してください。または、{ engines-other-engine }。
engines-no-join = 複数のフォレストにオブジェクトを持つユーザーを結合するよう設定されています
engines-no-join-instead = [ユーザーの識別] ページで、各ユーザーが 1 回だけ表される設定にしてください。または、{ engines-other-engine }。
engines-no-anchor = 属性 { $name } がソース アンカーに設定されています
engines-no-anchor-instead = ms-DS-ConsistencyGuid を選択してください。または、{ engines-other-engine }。
engines-no-devices = デバイスの書き戻しがオンになっています
engines-no-staging = ステージング モードがオンになっています
engines-no-off-instead = オフにしてください。または、{ engines-other-engine }。
engines-no-object-id-names = 書き込まれるグループの名前がオブジェクト ID に設定されています
engines-no-object-id-names-instead = 表示名による名前を選択してください。または、{ engines-other-engine }。
engines-no-devices-in-forests = { $count } 個のフォレストでデバイスの書き戻しがオンになっています
engines-no-devices-in-forests-instead = オフにするか、フォレストを 1 つにしてください。
engines-no-target = ターゲット OU { $dn } は同期の対象に含まれていません
engines-no-target-instead = [ドメインと OU] ページでこの OU を含めるか、同期の対象に含まれるターゲット OU を選択してください。

## Groups that an engine does not write back
engines-group-synced = Active Directory から同期されたグループなので、既にあります
engines-group-needs-connect = Cloud Sync が書き戻すのはセキュリティ グループだけです。Microsoft 365 グループには Entra Connect が必要です
engines-group-needs-cloud-sync = Entra Connect が書き戻すのは Microsoft 365 グループだけです。セキュリティ グループには Cloud Sync が必要です
engines-group-mail-enabled = メールが有効なセキュリティ グループは、どのエンジンでも書き戻せません
engines-group-distribution = 配布リストは、どのエンジンでも書き戻せません

## Cloud Sync in the tenant
engines-schema-change = { $path }: { $old } → { $new }
engines-schema-list = { $path }: { $n } 件。削除: { $old }。追加: { $new }
engines-schema-no-rule = スキーマにこの方向の同期規則がありません
engines-schema-no-mapping = スキーマに { $target } へのマッピングがありません
engines-left-out = { $domain } の { $n } 個のコンテナーはそのままでは設定できません
engines-carries-nothing = { $domain } には設定できるものがありません。含まれるコンテナーのすべてで、その下に除外があります
